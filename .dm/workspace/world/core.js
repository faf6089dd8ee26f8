"use strict";
/** The parts that make up one running workspace; every action takes them as its first argument. */
Object.defineProperty(exports, "__esModule", { value: true });
