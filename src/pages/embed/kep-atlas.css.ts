import { type FileRoute, fileResponse } from '../../lib/file-response.ts';
import { TABLE_STYLE } from '../../model/embed/table-style.ts';

/** The style sheet of tables that other pages include, under an address that stays. */
export const GET: FileRoute = () => fileResponse(`${TABLE_STYLE}\n`, 'text/css; charset=utf-8');
