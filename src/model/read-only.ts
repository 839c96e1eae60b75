/** A value made by a function, whose lists and fields nobody changes: pages share them. */
export type ReadOnly<Value> = { readonly [Key in keyof Value]: ReadOnlyList<Value[Key]> };

type ReadOnlyList<Value> = Value extends readonly (infer Item)[] ? readonly Item[] : Value;
