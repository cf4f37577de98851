// Applies the light or dark choice a reader made on this device before anything is painted, so no page flashes.
try {
  const choice = localStorage.getItem("scheme");
  if (choice === "light" || choice === "dark") document.documentElement.dataset["scheme"] = choice;
} catch {
  // Storage can be forbidden; then the device's own setting decides.
}
export {};
