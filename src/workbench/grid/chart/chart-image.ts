import { svgNamespace, type ChartPicture } from "./chart-picture";

/** The size that an image is asked in; what is undefined follows from the chart's own shape. */
interface Asked {
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly fitting: "Fit" | "FitAndCenter" | "Fill";
}

/** A size of an image, and how large its chart lies in its middle. */
interface Fitted {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** The shape of a chart stays: it fits within both sides, or fills them and loses what is beyond. */
export function fitted(own: Pick<ChartPicture, "width" | "height">, asked: Asked): Fitted {
  const across = asked.width === undefined ? undefined : asked.width / own.width;
  const down = asked.height === undefined ? undefined : asked.height / own.height;
  const isFilled = asked.fitting === "Fill";
  const scale =
    across !== undefined && down !== undefined
      ? isFilled
        ? Math.max(across, down)
        : Math.min(across, down)
      : (across ?? down ?? 1);
  const isWhole = asked.fitting !== "Fit" && across !== undefined && down !== undefined;
  return {
    width: Math.round(isWhole ? (asked.width ?? 0) : own.width * scale),
    height: Math.round(isWhole ? (asked.height ?? 0) : own.height * scale),
    scale,
  };
}

/** A drawn chart as a PNG, in base64 without the address that begins with "data:". */
export async function chartImage(picture: ChartPicture, asked: Asked): Promise<string> {
  const { width, height, scale } = fitted(picture, asked);
  const [wide, high] = [picture.width * scale, picture.height * scale];
  const source = `<svg xmlns="${svgNamespace}" width="${wide}" height="${high}" viewBox="0 0 ${picture.width} ${picture.height}">${picture.markup}</svg>`;
  const drawn = new Image();
  drawn.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await drawn.decode();
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext("2d");
  pen?.drawImage(drawn, (width - wide) / 2, (height - high) / 2, wide, high);
  return canvas.toDataURL("image/png").replace(/^data:image\/png;base64,/, "");
}
