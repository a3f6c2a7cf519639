export {type Attention, payAttention} from './attention.ts';
export {createKeeper, type Keeper} from './keeper.ts';
export {
  type Alarm,
  BEGIN_ANEW,
  type FromWorker,
  type Hello,
  type KeeperMessage,
  readFromKeeper,
  type WorkerMessage,
  writeMessage,
} from './messages.ts';
export {type Order, readOrder} from './order.ts';
export {restAfterWork} from './rest.ts';
