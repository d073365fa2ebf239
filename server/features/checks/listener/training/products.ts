import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

type Kernel = (...parameters: number[]) => void;
const kernel = z.custom<Kernel>((value) => typeof value === 'function');
const exportsShape = z.object({
  memory: z.instanceof(WebAssembly.Memory),
  matmul: kernel,
  scatter: kernel,
});

const PAGE_BYTES = 65_536;

/** Memory and kernels of `products.wat`. */
export interface Products {
  /** The address of room for so many 4-byte numbers, for good. Views of the memory end with the next claim. */
  claim: (numbers: number) => number;
  floats: (address: number, count: number) => Float32Array;
  integers: (address: number, count: number) => Int32Array;
  matmul: Kernel;
  scatter: Kernel;
}

export function createProducts(): Products {
  const module = new WebAssembly.Module(readFileSync(join(import.meta.dirname, 'products.wasm')));
  const { memory, matmul, scatter } = exportsShape.parse(new WebAssembly.Instance(module).exports);
  let top = memory.buffer.byteLength;
  return {
    claim: (numbers) => {
      const address = top;
      top = (address + numbers * 4 + 15) & ~15;
      memory.grow(Math.max(0, Math.ceil((top - memory.buffer.byteLength) / PAGE_BYTES)));
      return address;
    },
    floats: (address, count) => new Float32Array(memory.buffer, address, count),
    integers: (address, count) => new Int32Array(memory.buffer, address, count),
    matmul,
    scatter,
  };
}
