use light::{Light, Phase};

fn phases(light: &mut Light, seconds: u32) -> Vec<Phase> {
    let mut seen = vec![light.phase()];
    for _ in 0..seconds {
        light.tick();
        if seen.last() != Some(&light.phase()) {
            seen.push(light.phase());
        }
    }
    seen
}

#[test]
fn a_whole_cycle() {
    let mut light = Light::default();
    assert_eq!(
        phases(&mut light, 55),
        [Phase::Red, Phase::RedYellow, Phase::Green, Phase::Yellow, Phase::Red]
    );
}

#[test]
fn two_cycles_are_alike() {
    let mut light = Light::new();
    let first = phases(&mut light, 55);
    assert_eq!(phases(&mut light, 55), first);
}

#[test]
fn a_late_press_ends_green_at_once() {
    let mut light = Light::new();
    phases(&mut light, 40);
    light.press();
    light.tick();
    assert_eq!(light.phase(), Phase::Yellow);
}

#[test]
fn a_press_counts_for_one_cycle() {
    let mut light = Light::new();
    light.press();
    phases(&mut light, 35);
    assert_eq!(light.phase(), Phase::Red);
    phases(&mut light, 51);
    assert_eq!(light.phase(), Phase::Green);
}

#[test]
fn just_before_the_change() {
    let mut light = Light::new();
    phases(&mut light, 51);
    assert_eq!(light.phase(), Phase::Green);
}
