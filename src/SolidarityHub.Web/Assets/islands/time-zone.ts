// Fills in the time zone that the browser keeps, where nobody has chosen one; it can be changed afterwards.

class TimeZone extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement | HTMLSelectElement>("input, select");
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!field || !zone || (field.value !== "" && field.value !== "UTC")) return;
    if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === zone)) return;
    field.value = zone;
  }
}

customElements.define("time-zone", TimeZone);
