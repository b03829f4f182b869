#!/usr/bin/env node
import { runProcess } from './program.js';

/* The program itself: what package.json names as `bin`. */

await runProcess();
