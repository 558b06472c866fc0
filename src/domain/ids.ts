/** Branded strings: the compiler keeps a person from being passed where a cohort is meant. */
type Brand<Name extends string> = string & { readonly __brand: Name };

export type CohortId = Brand<'CohortId'>;
/** The Entra object id of a person, lower case. */
export type PersonId = Brand<'PersonId'>;
/** Stable id of an exercise (`w03-02` or a name); never changes, while its number may. */
export type ExerciseId = Brand<'ExerciseId'>;
/** Names one delivery within a cohort, for ever: `w03/post/w03-02`, `w03/remind/<person>/2027-04-30`. */
export type DeliveryKey = Brand<'DeliveryKey'>;
/** A UTC instant as `2027-04-12T07:00:00.000Z`; always with milliseconds, so that text order is time order. */
export type Instant = Brand<'Instant'>;
/** A calendar day as `2027-04-12`, meant in the zone of the cohort. */
export type LocalDate = Brand<'LocalDate'>;
/** `3.2`: second exercise of week 3 as people say it. */
export type ExerciseNumber = Brand<'ExerciseNumber'>;
