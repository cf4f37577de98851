// A printed page has another width than the window, but what is drawn cannot be drawn anew for it: the map keeps its size, made smaller to fit.
const widest = 640;
const highest = 460;

export function printable(frame: HTMLElement, canvas: HTMLCanvasElement): void {
  window.addEventListener("beforeprint", () => {
    const { clientWidth: width, clientHeight: height } = canvas;
    Object.assign(frame.style, { width: `${width}px`, height: `${height}px`, zoom: String(Math.min(1, widest / width, highest / height)) });
  });
  window.addEventListener("afterprint", () => Object.assign(frame.style, { width: "", height: "", zoom: "" }));
}
