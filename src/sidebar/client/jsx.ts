/** What the build makes of JSX calls these. */
export { Fragment, h } from "preact";
