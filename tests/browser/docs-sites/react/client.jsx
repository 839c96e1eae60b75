import { hydrateRoot } from 'react-dom/client';
import { Page } from './Page.jsx';

hydrateRoot(document, <Page />, {
  onRecoverableError: (error) => console.error('hydration', error),
});
