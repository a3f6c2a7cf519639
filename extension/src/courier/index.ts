export {type Courier, type CourierState, createCourier} from './courier.ts';
export {type Enrolment, enrol} from './enrol.ts';
export {type Post, post} from './post.ts';
