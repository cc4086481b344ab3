/** A text of `manifest/` with the settings in the places that name them: `{{origin}}` and the like. */
export const filled = (text: string, values: Readonly<Record<string, unknown>>, file: string): string =>
  text.replace(/\{\{([^{}]+)\}\}/g, (place, name: string) => {
    const known = values[name];
    if (typeof known !== 'string') throw new Error(`manifest/${file} asks for ${place}, which is no setting.`);
    return known;
  });
