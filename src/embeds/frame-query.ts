import { QUERY_KEYS } from '../model/features/query.ts';
import './frame.ts';
import './kep-atlas.ts';

/** Shows the table of the query in the frame's own address. */
function showTable(): void {
  const table = document.createElement('kep-feature-table');
  const asked = new URLSearchParams(location.search);
  for (const key of QUERY_KEYS) {
    const value = asked.get(key);
    if (value !== null) table.setAttribute(key, value);
  }
  document.body.append(table);
}

showTable();
