import fc from 'fast-check';
import { expect, it } from 'vitest';
import { batchFiles } from './text-reader.ts';

const LIMITS = { files: 3, bytes: 100 };

it('batchFiles keeps all files in order and every batch within its bounds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(150)), (sizes) => {
      const files = sizes.map((size, index) => ({ path: `p${index}`, id: `${index}`, size }));
      const batches = batchFiles(files, LIMITS);
      expect(batches.flat()).toEqual(files);
      for (const batch of batches) {
        const bytes = batch.reduce((sum, { size }) => sum + size, 0);
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.length).toBeLessThanOrEqual(LIMITS.files);
        expect(bytes <= LIMITS.bytes || batch.length === 1).toBe(true);
      }
    }),
  );
});
