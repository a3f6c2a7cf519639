export type {Bom} from './bom.ts';
export {toCycloneDx, toVex} from './cyclonedx.ts';
export {jsonText} from './json.ts';
export type {DocumentOptions} from './options.ts';
export {purlOf} from './purl.ts';
export {toSarif} from './sarif.ts';
export type {SarifLog} from './sarif-log.ts';
export {TABLES, type TableName, toCsv} from './tables.ts';
