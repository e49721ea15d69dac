// The process: threads, memory, devices, versions and error text.
#include "shim.h"
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <dlfcn.h>
#include <malloc.h>

static thread_local std::string error;

void keep_error() {
    try {
        throw;
    } catch (const c10::Error& e) {
        error = e.what_without_backtrace();
    } catch (const std::exception& e) {
        error = e.what();
    } catch (...) {
        error = "an unknown native exception";
    }
}

EXPORT const char* genai_error() { return error.c_str(); }

// OpenBLAS keeps its own count; it is told where it is the BLAS in use.
static void set_blas_threads(int n) {
    using Set = void (*)(int);
    if (auto set = reinterpret_cast<Set>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"))) set(n);
}

EXPORT void genai_set_threads(int n) {
    at::set_num_threads(n);
    set_blas_threads(n);
}

EXPORT int genai_threads() { return at::get_num_threads(); }

// Big activations are freed and asked for again on every step: keep their pages instead of returning them to the system.
EXPORT int genai_init() {
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 512 << 20);
    mallopt(M_TOP_PAD, 16 << 20);
    return guarded<int>(-1, [] {
        at::set_num_interop_threads(1);
        genai_set_threads(1);
        return 0;
    });
}

EXPORT int genai_cuda_devices() {
    return guarded<int>(0, [] { return at::hasCUDA() ? static_cast<int>(at::detail::getCUDAHooks().getNumGPUs()) : 0; });
}

EXPORT const char* genai_build() {
    static const std::string text = at::show_config();
    return text.c_str();
}
