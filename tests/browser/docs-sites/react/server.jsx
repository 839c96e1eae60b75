import { mkdirSync, writeFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { Page } from './Page.jsx';

mkdirSync('public', { recursive: true });
writeFileSync('public/index.html', `<!doctype html>${renderToString(<Page />)}`);
