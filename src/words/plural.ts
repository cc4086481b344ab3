/** English has two forms; another language brings its own choice. */
export const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);
