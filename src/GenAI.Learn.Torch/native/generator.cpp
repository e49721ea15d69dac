// Random generators: one per run, or the default one of the process.
#include "shim.h"
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>

static at::Generator generator(void* handle) {
    return at::Generator(c10::intrusive_ptr<c10::GeneratorImpl>::reclaim_copy(static_cast<c10::GeneratorImpl*>(handle)));
}

EXPORT void* genai_generator(uint64_t seed, int device_type, int device_index) {
    return guarded<void*>(nullptr, [&]() -> void* {
        auto device = c10::Device(static_cast<c10::DeviceType>(device_type), static_cast<c10::DeviceIndex>(device_index));
        if (device.is_cpu()) return at::detail::createCPUGenerator(seed).unsafeReleaseGeneratorImpl();
        auto made = at::globalContext().defaultGenerator(device).clone();
        made.set_current_seed(seed);
        return made.unsafeReleaseGeneratorImpl();
    });
}

EXPORT void* genai_default_generator() {
    auto held = at::detail::getDefaultCPUGenerator();
    return held.unsafeReleaseGeneratorImpl();
}

EXPORT void genai_generator_release(void* handle) { c10::intrusive_ptr<c10::GeneratorImpl>::reclaim(static_cast<c10::GeneratorImpl*>(handle)); }

EXPORT int genai_generator_seed(void* handle, uint64_t seed) {
    return guarded<int>(-1, [&] {
        auto g = generator(handle);
        std::lock_guard<std::mutex> lock(g.mutex());
        g.set_current_seed(seed);
        return 0;
    });
}

EXPORT uint64_t genai_generator_fresh_seed(void* handle) { return generator(handle).seed(); }
EXPORT uint64_t genai_generator_initial_seed(void* handle) { return generator(handle).current_seed(); }

EXPORT void* genai_generator_state(void* handle) {
    return guarded<void*>(nullptr, [&] {
        auto g = generator(handle);
        std::lock_guard<std::mutex> lock(g.mutex());
        return lend(g.get_state());
    });
}

EXPORT int genai_generator_set_state(void* handle, void* state) {
    return guarded<int>(-1, [&] {
        auto g = generator(handle);
        std::lock_guard<std::mutex> lock(g.mutex());
        g.set_state(borrow(state));
        return 0;
    });
}

// Seeds the default generators of every device.
EXPORT int genai_manual_seed(uint64_t seed) {
    return guarded<int>(-1, [&] {
        at::manual_seed(seed);
        return 0;
    });
}
