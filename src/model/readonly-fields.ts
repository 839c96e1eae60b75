/** A value whose fields are not set again, and whose lists are neither sorted nor added to: pages share them. What is in the lists is as it was. */
export type WithReadonlyFields<Value> = { readonly [Key in keyof Value]: ReadonlyList<Value[Key]> };

type ReadonlyList<Value> = Value extends readonly unknown[] ? Readonly<Value> : Value;
