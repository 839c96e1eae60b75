import fc from 'fast-check';

/**
 * Property tests draw the same examples in every run, so that a change is judged by what it changes.
 * `PROPERTY_SEED=7 npx vitest run --project unit` draws others.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });
