// Hands the workshop and its story to every part of the page.
import { getContext, setContext } from "svelte";
import type { Telling } from "./telling.svelte";
import type { Workshop } from "./workshop.svelte";

const KEY = Symbol("workshop");
interface Shared {
  workshop: Workshop;
  telling: Telling;
}

export function share(shared: Shared): void {
  setContext(KEY, shared);
}

export function useWorkshop(): Shared {
  return getContext<Shared>(KEY);
}
