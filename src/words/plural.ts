/** English and German have two forms; a language with more of them chooses by `formsOf`. */
export const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);
