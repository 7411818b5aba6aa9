use stock::{StockError, Warehouse};

#[test]
fn received_goods_add_up() {
    let mut warehouse = Warehouse::new();
    warehouse.receive("bolt", 5);
    warehouse.receive("bolt", 7);
    assert_eq!(warehouse.level("bolt"), 12);
}

#[test]
fn shipped_goods_are_gone() {
    let mut warehouse = Warehouse::new();
    warehouse.receive("bolt", 5);
    assert_eq!(warehouse.ship("bolt", 2), Ok(3));
}

#[test]
fn more_than_present_cannot_be_shipped() {
    let mut warehouse = Warehouse::new();
    warehouse.receive("nut", 1);
    assert_eq!(warehouse.ship("nut", 2), Err(StockError::NotEnough { wanted: 2, present: 1 }));
    assert_eq!(warehouse.level("nut"), 1);
}

#[test]
fn scarce_items_are_reordered() {
    let mut warehouse = Warehouse::new();
    warehouse.receive("washer", 3);
    warehouse.receive("bolt", 2);
    warehouse.receive("nut", 9);
    assert_eq!(warehouse.to_reorder(4), ["bolt", "washer"]);
}
