/** Where the project itself lives, if whoever builds the site says so: its page on a forge. */
export const PROJECT_URL: string | undefined = import.meta.env.PROJECT_URL || undefined;
