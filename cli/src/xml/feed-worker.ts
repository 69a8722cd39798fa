// A thread of its own, for one feed.
import {parentPort, workerData} from 'node:worker_threads';
import {resultOf, type FeedTask} from './feed-thread.js';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- that of a window; a port has none
parentPort?.postMessage(resultOf(workerData as FeedTask));
