use stock::{StockError, Warehouse};

#[test]
fn the_last_piece_can_be_shipped() {
    let mut warehouse = Warehouse::new();
    warehouse.receive("cog", 4);
    assert_eq!(warehouse.ship("cog", 4), Ok(0));
    assert_eq!(warehouse.to_reorder(1), ["cog"]);
}

#[test]
fn several_shipments() {
    let mut warehouse = Warehouse::new();
    warehouse.receive("cog", 10);
    for left in (0..10).rev() {
        assert_eq!(warehouse.ship("cog", 1), Ok(left));
    }
    assert!(warehouse.ship("cog", 1).is_err());
}

#[test]
fn unknown_items_are_named() {
    assert_eq!(Warehouse::new().ship("gear", 1), Err(StockError::Unknown("gear".to_string())));
    assert_eq!(Warehouse::new().level("gear"), 0);
}

#[test]
fn shipping_nothing_changes_nothing() {
    let mut warehouse = Warehouse::new();
    warehouse.receive("cog", 4);
    assert_eq!(warehouse.ship("cog", 0), Ok(4));
}
