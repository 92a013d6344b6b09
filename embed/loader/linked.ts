// Called by the program, with the two numbers that its compiler expects: see `links` in xtask/src/bind.rs.
import { type ChunkName, chunks } from "./chunks.ts";

export function linked(name: ChunkName) {
  return (callback: number, data: number): void => chunks.answer(name, callback, data);
}
