import { z } from 'zod';

/** An object of these keys alone, with the sentence that says what it is. */
export function described<Shape extends z.core.$ZodLooseShape>(description: string, shape: Shape) {
  return z.strictObject(shape).meta({ description });
}

/**
 * A list of objects of these keys alone, with the sentence that says what it is of.
 * @param id as of {@link shared}
 */
export function describedList<Shape extends z.core.$ZodLooseShape>(
  description: string,
  shape: Shape,
  id?: string,
) {
  const object = id === undefined ? z.strictObject(shape) : shared(id, shape);
  return list(object, description);
}

/**
 * An object of these keys alone that several files of the API hold.
 * @param id the name that generated clients give its type
 */
export function shared<Shape extends z.core.$ZodLooseShape>(id: string, shape: Shape) {
  return z.strictObject(shape).meta({ id });
}

/** A value that may be absent, with the sentence that says what it is. */
export function optional<Schema extends z.ZodType>(schema: Schema, description: string) {
  return schema.optional().meta({ description });
}

// What may be absent of the kinds of value that most fields hold.
optional.string = (description: string) => optional(z.string(), description);
optional.strings = (description: string) => optional(z.array(z.string()), description);
optional.boolean = (description: string) => optional(z.boolean(), description);
optional.list = <Schema extends z.ZodType>(item: Schema, description: string) =>
  optional(z.array(item), description);

/** A text, with the sentence that says what it is. */
export function string(description: string) {
  return z.string().meta({ description });
}

/** An address, with its description. */
export function url(description: string) {
  return z.url().meta({ description });
}

/** A list, with the sentence that says what is in it. */
export function list<Schema extends z.ZodType>(item: Schema, description: string) {
  return z.array(item).meta({ description });
}

/** A list of texts, with the sentence that says what they are. */
export function strings(description: string) {
  return list(z.string(), description);
}
