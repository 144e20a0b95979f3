// A thread that is one of the hands of a build: it does what it is asked for, one thing after another.
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Order } from './crew.ts';
import { Hand, type Work } from './hand.ts';

const hand = new Hand(workerData as Work);

async function obey(order: Order): Promise<unknown> {
  switch (order.do) {
    case 'prepare':
      return hand.prepare();
    case 'read':
      return hand.read(order.prepared);
    case 'check':
      return hand.check();
    case 'render':
      return hand.render({ ...order.options, pdfs: new Set(order.pdfs) }, order.output, order.staging);
  }
}

parentPort!.on('message', (order: Order) => {
  obey(order).then(
    (result) => parentPort!.postMessage({ result } satisfies Answer),
    (error: unknown) => parentPort!.postMessage({ error } satisfies Answer),
  );
});
