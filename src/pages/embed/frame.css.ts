import { frameStyle } from '../../formats/table/frame.ts';
import { type FileRoute, fileResponse } from '../../lib/file-response.ts';

/** What framed tables wear, under an address that stays. */
export const GET: FileRoute = () => fileResponse(frameStyle(), 'text/css; charset=utf-8');
