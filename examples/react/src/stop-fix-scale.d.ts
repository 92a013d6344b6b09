// The element for JSX: its attributes, and each of its events as `onsfs-…`.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { StopFixScale, StopFixScaleAttributes } from "stop-fix-scale";

type Listeners = {
  [Type in keyof HTMLElementEventMap as Type extends `sfs-${string}` ? `on${Type}` : never]?: (event: HTMLElementEventMap[Type]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "stop-fix-scale": DetailedHTMLProps<HTMLAttributes<StopFixScale>, StopFixScale> & StopFixScaleAttributes & Listeners;
    }
  }
}
