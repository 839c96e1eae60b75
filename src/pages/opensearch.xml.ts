import { type FileRoute, fileResponse } from '../lib/file-response.ts';
import { SITE_ROOT } from '../lib/site.ts';

/** Lets browsers search the site from their address bar, by https://github.com/dewitt/opensearch. */
export const GET: FileRoute = () =>
  fileResponse(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>KEP Atlas</ShortName>
  <Description>Kubernetes enhancements, feature gates, releases and SIGs</Description>
  <Url type="text/html" method="get" template="${SITE_ROOT}/search/?q={searchTerms}"/>
  <Image width="16" height="16" type="image/svg+xml">${SITE_ROOT}/favicon.svg</Image>
  <InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`,
    'application/opensearchdescription+xml; charset=utf-8',
  );
