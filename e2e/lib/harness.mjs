// Everything that a journey needs.

export { checkPage } from "./check-page.mjs";
export { journey } from "./journey.mjs";
export { keyboard } from "./keyboard.mjs";
export { picture } from "./picture.mjs";
