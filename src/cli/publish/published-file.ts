/** A file of a published folder. */
export interface PublishedFile {
  /** Below the folder, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
  /** Whether it may belong to somebody else, such as a site's own `.htaccess`; then it is left alone. */
  readonly shared?: boolean;
}
