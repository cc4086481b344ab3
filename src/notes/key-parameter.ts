/** The part of a card's link that holds the key; decoded, it is the `recordKey`. */
export const KEY_PARAMETER = 'debrief';
