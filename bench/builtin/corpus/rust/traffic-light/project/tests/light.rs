use light::{Light, Phase};

fn after(seconds: u32) -> Light {
    let mut light = Light::new();
    for _ in 0..seconds {
        light.tick();
    }
    light
}

#[test]
fn starts_red() {
    assert_eq!(Light::new().phase(), Phase::Red);
}

#[test]
fn turns_green_by_way_of_red_and_yellow() {
    assert_eq!(after(20).phase(), Phase::RedYellow);
    assert_eq!(after(22).phase(), Phase::Green);
}

#[test]
fn turns_yellow_before_red() {
    assert_eq!(after(52).phase(), Phase::Yellow);
    assert_eq!(after(55).phase(), Phase::Red);
}

#[test]
fn the_button_shortens_green() {
    let mut light = after(25);
    light.press();
    for _ in 0..7 {
        light.tick();
    }
    assert_ne!(light.phase(), Phase::Green);
}
