import { z } from 'zod';

/** An object of these keys alone, with the sentence that says what it is. */
export function described<Shape extends z.core.$ZodLooseShape>(description: string, shape: Shape) {
  return z.strictObject(shape).meta({ description });
}

/** A list of objects of these keys alone, with the sentence that says what it is of. */
export function describedList<Shape extends z.core.$ZodLooseShape>(
  description: string,
  shape: Shape,
) {
  return z.array(z.strictObject(shape)).meta({ description });
}

/** A value that may be absent, with the sentence that says what it is. */
export function optional<Schema extends z.ZodType>(schema: Schema, description: string) {
  return schema.optional().meta({ description });
}

/** A list of texts, with the sentence that says what they are. */
export function strings(description: string) {
  return z.array(z.string()).meta({ description });
}
