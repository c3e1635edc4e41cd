/** The shortest password that the server takes, so that the page can say it beforehand. */
export const shortestPassword = 12;
