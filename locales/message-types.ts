/** The shape of the dictionaries, and what the compiler reads out of it: keys, parameters, plural forms. */

/** A count in each of the language's plural categories, as `Intl.PluralRules` names them. */
export type PluralForms = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** A text with `{parameters}`, or one for each plural form, chosen by the parameter `count`. */
export type Message = string | PluralForms;

/** Arabic has all six forms; none may be missing. */
type ArabicForms = Readonly<Record<Intl.LDMLPluralRule, string>>;

/** The Arabic dictionary that belongs to an English one: the same keys, a plural where that has one. */
export type ArabicOf<English extends Record<string, Message>> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : ArabicForms;
};

type TextOf<M> = M extends string ? M : M[keyof M];
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The parameters of a message: `count` a number, every other one a text or a number. */
export type ParametersOf<M> = {
  [Name in NamesIn<TextOf<M>> | (M extends string ? never : 'count')]: Name extends 'count' ? number : string | number;
};
