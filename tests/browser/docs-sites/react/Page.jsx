import { useState } from 'react';
import { Features } from './Features.jsx';

/** A page that is rendered by a server, and again when something in it changes. */
export function Page() {
  const [count, setCount] = useState(0);
  return (
    <html lang="en">
      <head>
        <title>Features</title>
        <meta name="viewport" content="width=device-width" />
      </head>
      <body>
        <main>
          <h1>Features</h1>
          <button type="button" onClick={() => setCount(count + 1)}>
            {count} clicks
          </button>
          <Features />
          <p>After the table.</p>
        </main>
        <script type="module" src="/client.js" />
      </body>
    </html>
  );
}
