// Gradients: the engine, the flags, and grad of a leaf.
#include "shim.h"
#include <ATen/core/grad_mode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/autograd.h>

EXPORT int genai_backward(void** outputs, int n, void** grads, int retain, int create, void** inputs, int n_inputs) {
    return guarded<int>(-1, [&] {
        auto seeds = grads ? borrow_all(grads, n) : std::vector<at::Tensor>();
        torch::autograd::backward(borrow_all(outputs, n), seeds, retain != 0, create != 0, borrow_all(inputs, n_inputs));
        return 0;
    });
}

EXPORT int genai_grad_of(void** outputs, int n, void** inputs, int n_inputs, void** grads, int retain, int create, int allow_unused, void** out) {
    return guarded<int>(-1, [&] {
        auto seeds = grads ? borrow_all(grads, n) : std::vector<at::Tensor>();
        auto found = torch::autograd::grad(borrow_all(outputs, n), borrow_all(inputs, n_inputs), seeds, retain != 0, create != 0, allow_unused != 0);
        for (size_t i = 0; i < found.size(); i++) out[i] = lend(found[i]);
        return 0;
    });
}

EXPORT int genai_requires_grad(void* handle) { return static_cast<at::TensorImpl*>(handle)->requires_grad(); }

EXPORT int genai_set_requires_grad(void* handle, int on) {
    return guarded<int>(-1, [&] {
        borrow(handle).requires_grad_(on != 0);
        return 0;
    });
}

EXPORT int genai_is_leaf(void* handle) { return borrow(handle).is_leaf(); }

EXPORT int genai_retain_grad(void* handle) {
    return guarded<int>(-1, [&] {
        borrow(handle).retain_grad();
        return 0;
    });
}

EXPORT void* genai_grad(void* handle) { return lend(borrow(handle).mutable_grad()); }

EXPORT int genai_set_grad(void* handle, void* grad) {
    return guarded<int>(-1, [&] {
        borrow(handle).mutable_grad() = grad ? borrow(grad) : at::Tensor();
        return 0;
    });
}

// Lets the gradients of these parameters go, so that the next backward pass hands its own over instead of adding.
EXPORT void genai_clear_grads(void** handles, int n) {
    for (int i = 0; i < n; i++) {
        auto& grad = borrow(handles[i]).mutable_grad();
        if (grad.defined()) grad.reset();
    }
}

EXPORT int genai_grad_mode() { return at::GradMode::is_enabled(); }
EXPORT void genai_set_grad_mode(int on) { at::GradMode::set_enabled(on != 0); }

EXPORT int genai_inference_mode() { return c10::InferenceMode::is_enabled(); }
EXPORT void* genai_inference_begin(int on) { return new c10::InferenceMode(on != 0); }
EXPORT void genai_inference_end(void* guard) { delete static_cast<c10::InferenceMode*>(guard); }
