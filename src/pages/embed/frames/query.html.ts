import { queryFrame } from '../../../formats/table/frame.ts';
import { type FileRoute, fileResponse } from '../../../lib/file-response.ts';
import { href } from '../../../lib/href.ts';

/** A table of any query as a page for a frame. */
export const GET: FileRoute = () => fileResponse(queryFrame(href('')), 'text/html; charset=utf-8');
