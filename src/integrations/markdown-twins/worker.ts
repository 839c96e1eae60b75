import { workerData } from 'node:worker_threads';
import { writeTwins } from './write.ts';

await writeTwins(workerData);
