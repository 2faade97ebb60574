declare global {
  namespace App {
    interface PageState {
      /** The open row of a `rows` field, so that «back» closes it. */
      row?: string;
    }
  }
}
export {};
