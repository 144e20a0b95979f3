/** The content folder itself cannot be read: a matter of the environment, not of the content. */
export class FolderError extends Error {}
