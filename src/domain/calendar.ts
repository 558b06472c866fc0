import type { Land } from './cohort';
import type { LocalDate } from './ids';

/** Public holidays of a Land in a year, by date; the value is the holiday's German name. */
export type Holidays = (land: Land, year: number) => ReadonlyMap<LocalDate, string>;
