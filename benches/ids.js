// The names of records.

/** The form that a record's id has in a dataset. */
export const slug = (id) => id.toLowerCase().replace(/[^a-z0-9]+/g, "-");
