import { isCampaignParameter } from '../model/campaign-parameter.ts';
import { QueryError, readQuery } from '../model/features/query.ts';
import './frame.ts';
import './kep-atlas.ts';

/** Shows the table of the query in the frame's own address, or says what is wrong with that. */
function showTable(): void {
  const asked = [...new URLSearchParams(location.search)].filter(
    ([name]) => !isCampaignParameter(name),
  );
  try {
    readQuery(asked);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    document.body.append(`KEP Atlas: ${error.message}`);
    return;
  }
  const table = document.createElement('kep-feature-table');
  for (const [key, value] of asked) table.setAttribute(key, value);
  document.body.append(table);
}

showTable();
