export {
  type Inventory,
  type InventoryError,
  type InventoryReading,
  MAX_INVENTORY_BYTES,
  readInventory,
} from './read-inventory.ts';
