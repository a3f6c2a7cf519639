export {compareDpkg} from './dpkg.ts';
